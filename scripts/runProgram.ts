/** Starts a program and waits for it; its output is ours. Resolves with its exit code. */
import { spawn, type SpawnOptions } from 'node:child_process';

export function runProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    // On Windows npx and npm are .cmd files, which only a shell starts. No argument of ours has a space.
    const child = spawn(program, [...args], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    // Ctrl-C reaches both; what stops only us must not leave the child behind.
    const stop = (): void => void child.kill();
    process.once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}
