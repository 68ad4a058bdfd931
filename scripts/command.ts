/** Runs a command for editors: Chinese messages, exit codes, nothing half-written on Ctrl-C. */
import { AuthoringError } from '#scripts/authoring/files.ts';
import { removeTemporaries } from '#scripts/authoring/temporaries.ts';

/** The exit codes that every command for editors keeps to, for its help. */
export const exitCodes = '退出码：0 成功；1 未能完成；2 用法有误；130 中途取消。';

/**
 * Runs a command and sets the exit code. What a person can put right is shown without stack trace.
 * @param isCancel whether an error means that the person gave up
 * @param onInterrupt what Ctrl-C says
 */
export async function runCommand(
  command: () => Promise<void> | void,
  isCancel: (error: unknown) => boolean = () => false,
  onInterrupt = '已取消，什么也没有写。',
): Promise<void> {
  process.once('SIGINT', () => {
    removeTemporaries();
    console.error(`\n${onInterrupt}`);
    process.exit(130);
  });
  try {
    await command();
  } catch (error) {
    removeTemporaries();
    if (isCancel(error)) {
      console.error('已取消，什么也没有写。');
      process.exitCode = 130;
    } else if (error instanceof AuthoringError) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else {
      throw error;
    }
  }
}
