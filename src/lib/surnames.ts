/** Chinese surnames: one table for the importer, for proposed names and for numerals in names. */

/** The commonest: beside a title they are a name even before a numeral (社员孙九成). */
export const commonSurnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚覃樊申关牛路靳柴苗岳郗';

/** Others of one character; before a numeral they are as often a word (包三户, 从三十户). */
const rarerSurnames =
  '肖付闫陶黎莫向汤温文葛邢安齐易乔伍庞颜倪庄聂章鲁翟殷詹耿兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成谷盛曲翁冉骆蓝游辛管蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';

/** All of one character. */
export const surnames = commonSurnames + rarerSurnames;

/** Those of two characters that are still borne. */
export const doubleSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 ' +
    '公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 百里 呼延 东郭 南门 西门 左丘 谷梁 拓跋'
  ).split(' '),
);
