import { CommanderError } from 'commander';
import { programOf } from './command/program.js';
import { Refusal } from './command/refusal.js';
import { explained, quiet } from './command/usage.js';

// Whoever reads the output, such as `head`, may have enough before its end.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

/** The worst counts. */
const end = (code: number): void => {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
};

const program = quiet(programOf(end));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) console.error(explained(error, program));
    end(error.exitCode === 0 ? 0 : 2);
  } else {
    // Also of what nobody has foreseen, a reader gets the reason and no stack.
    console.error(error instanceof Refusal ? `careleaf: ${error.message}` : (error as Error).message);
    end(error instanceof Refusal ? 2 : 1);
  }
}
