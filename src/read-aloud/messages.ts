/** Interface strings of reading aloud; a file of their own, for the browser loads them. */
export const readAloudMessages = {
  start: '朗读本页',
  title: '朗读',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  close: '关闭',
  reading: '正在朗读',
  paused: '已暂停',
  done: '已读完',
  failed: '无法朗读：这台设备可能没有中文语音。',
} as const;
