/** The strings of offline reading: apart from the others, for they travel in its scripts. */

export const offlineMessages = {
  about: [
    '打开离线阅读以后，您读过的网页、用过的搜索会存在这台设备的浏览器里，没有网络时照样能看。有网络时，看到的总是网站上的最新内容；只有连不上，或者等了几秒还没有回音，才用存着的，页面上方会写明是哪一天存的。',
    '最多存两百页，半年没有再读的自动清除。网站上撤下的网页，下次联网打开它时，存着的那一份也随之删除。下载的表格和图片、嵌在别的网站里的图表不存。',
    '没有打开之前，什么也不存；打开以后随时可以关闭，存着的内容立即全部清除。存着什么只有这台设备知道，不会发给任何人。',
  ],
  noScript: '离线阅读要靠脚本，您的浏览器没有运行脚本，所以这里没有开关。别的都不受影响。',
  ask: '存到本机离线阅读',
  askNote:
    '点了以后，这一页和此后读过的网页存在这台设备的浏览器里，用过的搜索也存下来。没有网络时照样能看；有网络时仍以网站上的为准。',
  storing: '正在存……',
  on: (count: number) => `离线阅读已打开，存了 ${count} 页。`,
  forget: '关闭并清除',
  forgetting: '正在清除……',
  forgotten: '已清除，离线阅读已关闭。',
  list: '存着的网页',
  storedOn: (day: string) => `${day}存`,
  failures: {
    unsupported: '这个浏览器没有离线存储的功能，不能离线阅读。无痕窗口里往往也没有。',
    insecure: '浏览器只许经 https 打开的网站存下网页；现在这个网址不是，所以不能离线阅读。',
    refused:
      '没有存成：浏览器或服务器不允许。无痕窗口、禁止网站存数据的设置、没有更新的服务器配置，都会这样。',
    full: '没有存成：这台设备留给网站的空间不够。清理一些空间后可以再试。',
    network: '没有存成：网络不通。连上网络后可以再试。',
  },
  /** Above a page from the store. */
  fromStore: (day: string) => `没有连上网络。这是${day}存在本机的网页，网站上可能已有更正。`,
  /** Above the page that answers for one that is not stored. */
  notStored: '没有连上网络，您要看的网页也没有存在本机。连上网络后刷新，就能看到它。',
} as const;
