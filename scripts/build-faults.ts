/** Says in one line what went wrong with a build, and what a person can do about it. */

/** Faults of the machine rather than of the site: a stack trace would only hide them. */
const faults: readonly (readonly [sign: RegExp, advice: string])[] = [
  [/ENOSPC|EDQUOT|no space left/i, '磁盘已满，网站没有生成。请腾出空间后再试'],
  [
    /EFBIG|file too large/i,
    '文件大小超出了系统的限制，网站没有生成。请放宽限制（ulimit -f）后再试',
  ],
  [/EROFS|read-only file system/i, '这里是只读的，网站没有生成。请换一个可以写入的位置'],
  [/EACCES|EPERM|permission denied/i, '没有写入的权限，网站没有生成。请检查文件夹的权限'],
  [/EBUSY|ENOTEMPTY/, '文件夹正被别的程序使用，网站没有生成。请关闭后再试'],
  [/EMFILE|ENFILE/, '同时打开的文件太多，网站没有生成。请放宽限制（ulimit -n）后再试'],
  [
    /heap out of memory|ENOMEM/,
    '内存不够，网站没有生成。请关掉别的程序，或设 NODE_OPTIONS=--max-old-space-size=8192 再试',
  ],
  [
    /Pagefind 没有启动|\[pagefind_extended, pagefind\]|Pagefind backend closed|pagefind\S* ENOENT/,
    '搜索索引没有做成，网站没有生成。多半是 Pagefind 的程序没有装全：请运行 npm ci 后再试',
  ],
];

/**
 * The reason of a failed build.
 * @param complaints what was written to standard error, or the message of an error
 * @returns what the complaints mean where that is known, with the line that shows it; else all of them
 */
export function explainFault(complaints: string): string {
  for (const [sign, advice] of faults) {
    const line = complaints.split('\n').find((each) => sign.test(each));
    if (line) return `${advice}（${line.trim()}）`;
  }
  return `${complaints.trimEnd()}\n网站没有生成`.trimStart();
}
