/** A Dockerfile read into its steps, for the tests of what it does. */
import { readFileSync } from 'node:fs';
import { Copy, DockerfileParser, From } from 'dockerfile-ast';

interface Step {
  keyword: string;
  /** What follows the keyword. */
  text: string;
}

interface Dockerfile {
  /** Images that stages are built on. */
  images: string[];
  /** Paths that are copied out of the project's folder. */
  copied: string[];
  steps: Step[];
}

export function readDockerfile(file: string): Dockerfile {
  const instructions = DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions();
  return {
    images: instructions.flatMap((step) => (step instanceof From ? [step.getImage() ?? ''] : [])),
    copied: instructions.flatMap((step) =>
      step instanceof Copy && step.getFlags().length === 0
        ? step
            .getArguments()
            .map((argument) => argument.getValue())
            .slice(0, -1)
        : [],
    ),
    steps: instructions.map((step) => ({
      keyword: step.getKeyword(),
      text: step.getArgumentsContent() ?? '',
    })),
  };
}
