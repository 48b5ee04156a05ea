import { mutants } from './mutations';
import { caughtBy } from './verdict';

/** A process of its own: a mutant changes the records in place. It is asked by number, and answers with what caught the mutant. */
const all = mutants();

process.on('message', (index: number) => {
  void all.then((list) => caughtBy(list[index])).then((catcher) => process.send!({ index, catcher }));
});
