import { readFileSync } from 'fs';

/** What is measured in a process of its own: `load`, `template <construct>` or `synth <ours|raw> <construct> <count> <file of our template>`. */
const [mode, ...args] = process.argv.slice(2);

/* eslint-disable */
function measure(): unknown {
  if (mode === 'load') {
    const load = (id: string) => {
      const start = performance.now();
      require(id);
      return performance.now() - start;
    };
    return { bare: load('aws-cdk-lib'), ours: load('stompy-cdk') };
  }
  const { sameTemplate, sampleSynth } = require('./synth');
  if (mode === 'template') return sameTemplate(args[0]);
  return sampleSynth(args[0], args[1], Number(args[2]), JSON.parse(readFileSync(args[3], 'utf8')));
}
process.stdout.write(JSON.stringify(measure()));
