/** What can be said about a question whose facts are partly unknown. */
export type Answer = 'yes' | 'maybe' | 'no';

/** Whether everything holds: no, as soon as one does not. */
export function every(answers: Answer[]): Answer {
  if (answers.includes('no')) return 'no';
  return answers.includes('maybe') ? 'maybe' : 'yes';
}

/** Whether anything holds: yes, as soon as one does. */
export function some(answers: Answer[]): Answer {
  return opposite(every(answers.map(opposite)));
}

export function opposite(answer: Answer): Answer {
  if (answer === 'maybe') return 'maybe';
  return answer === 'yes' ? 'no' : 'yes';
}

export function certainly(fact: boolean): Answer {
  return fact ? 'yes' : 'no';
}
