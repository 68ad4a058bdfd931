/**
 * Numerals that state no quantity, one form a line: codes, ordinals, marks, names; dates and times
 * by `time-forms.ts`. Patterns are for folded text. Every repetition is bounded, so that no text
 * makes them slow.
 */
import type { OtherKind } from '#quantities/model.ts';
import { open, small, timeForms } from './time-forms.ts';
import { latinUnits } from './units.ts';

const han = '[〇零一二两三四五六七八九十百千]';
const noUnit = `(?!(?:${latinUnits
  .map((unit) => unit.replace('°', ''))
  .filter(Boolean)
  .join('|')})(?![A-Za-z]))`;
const counter =
  '[名位批次届条项期组号段章编款种类回轮场集卷册版页季站层排中小军师团连营个天年月周步点台座件份户家代代表]';
const codeLabel =
  '邮编|邮政编码|电话|热线|专线|拨打|请拨|传真|手机|号码|尾号|账号|帐号|卡号|编号|代码|注册号|证号|身份证号?|统一社会信用代码|QQ|微信|房号|门牌';

export const otherForms: readonly (readonly [OtherKind, string])[] = [
  ...timeForms,
  // Codes
  ['identifier', `[〔\\[(【](?:19|20)\\d\\d[〕\\])】]第?\\d{1,6}号?`],
  [
    'identifier',
    `\\((?:19|20)\\d\\d\\)[\\u4e00-\\u9fff]{1,3}\\d{0,4}[\\u4e00-\\u9fff]{1,5}\\d{1,6}号`,
  ],
  ['identifier', `${open}0\\d{2,3}[-—]\\d{7,8}(?:-\\d{1,6})?`],
  ['identifier', `${open}\\d{3,4}-\\d{3,4}-\\d{4}`],
  ['identifier', `${open}1[3-9]\\d{9}(?!\\d)`],
  ['identifier', `\\(\\d{2,4}\\) ?\\d{3,4}[ -]?\\d{4}(?!\\d)`],
  ['identifier', `https?://[!-~]{1,200}`],
  // K12+300, a place on a road
  ['identifier', `(?<![A-Za-z])[A-Z]{0,2}K\\d{1,4}\\+\\d{1,3}(?:\\.\\d{1,3})?`],
  [
    'identifier',
    `(?<![A-Za-z0-9万亿/μ])(?!(?:GDP|CPI|PPI|R&D)\\d)[A-Za-zΦφ][A-Za-z./_·-]{0,15}(?:-| (?=\\d{3}))?\\d[A-Za-z0-9._@/-]{0,60}`,
  ],
  // 电话320户, 移动电话23.1万户: what is measured or counted is no code.
  [
    'identifier',
    `(?<=(?:${codeLabel})[:为是]{0,2})\\d(?:[\\d-]| (?=\\d{4}(?!\\d))){0,30}(?![\\d-]|\\.\\d|,\\d{3}|[余多]?[万亿%‰户部个台人家])`,
  ],
  ['identifier', `${open}\\d{1,24}${noUnit}(?=[A-Za-z])[A-Za-z](?:[A-Za-z0-9.-]|/(?=\\d)){0,30}`],
  ['identifier', `(?:Windows|Android|iOS|Office|Win|IE) ?\\d{1,4}(?:\\.\\d{1,3}){0,3}`],
  ['identifier', `${open}\\d{9,40}[Xx]?(?![\\d.,万亿元人户])(?:-\\d{1,12})?`],
  ['identifier', `${open}\\d{6,20}-\\d{2,12}`],
  ['identifier', `(?<!\\d )${open}0\\d{2,40}(?![\\d.])`],
  [
    'identifier',
    `(?<=(?:浏览|点击|阅读|访问)(?:量|数|次数)?:)\\d{1,12}次?|共印\\d{1,6}份|(?<=抄[送报][^。\\n]{0,40}\\()\\d{1,3}份(?=\\))|\\d{1,9}[人条次](?:跟[贴帖]|评论|点赞)|共\\d{1,4}页|印数\\d{1,9}册?`,
  ],
  [
    'identifier',
    `${open}\\d{1,20}(?:[-—]\\d{1,5})?号(?:-\\d{1,3})?(?:楼|院|房|栋)?(?:\\d{1,3}(?:单元|门|幢))?(?:\\d{1,5}[室层楼房]?)?(?:院|公告栏|文件|令|线)?`,
  ],
  ['identifier', `${open}\\d{1,3}(?:号楼|栋|幢|单元)(?:\\d{1,3}单元)?\\d{1,5}[室号]`],
  ['identifier', `(?<![${small.slice(1, -1)}百几数])${small}{1,3}号(?!召)(?:文件|公路|线|楼)?`],
  ['identifier', `${open}\\d{1,4}(?:\\.\\d{1,4}){2,6}`],
  // 1024×768, 3-1表
  ['identifier', `${open}\\d{3,5}[×xX*]\\d{3,5}(?![\\d.米厘毫])`],
  ['identifier', `${open}\\d{1,3}-\\d{1,3}(?=[表图式])`],
  ['identifier', `${open}\\d{1,4}(?=[国省县乡]道)|${open}\\d{1,4}路(?=公交|车|汽车)`],
  [
    'identifier',
    `(?<=[路街道段村里])(?:\\d{1,4}|${small}{1,3})[段巷弄](?=[\\d一二三四五六七八九])`,
  ],
  ['identifier', `${open}\\d{1,3}[栋幢座]\\d{1,3}单元\\d{0,5}[室号]?`],
  ['identifier', `(?<=楼|单元)\\d{3,4}室?|${open}\\d{3,4}室`],
  ['identifier', `${open}\\d{3,8}(?=(?:热线|专线|平台|工单))`],
  ['identifier', `\\[\\^?\\d{1,3}(?:[,—-]\\d{1,3}){0,4}\\]`],
  // Names of methods, plans and phrases
  ['set-term', `${open}\\d{1,4}\\+[\\dA-Z](?:\\+[\\dA-ZＮ]){0,6}|${open}\\d{1,2}×\\d{1,2}(?=小时)`],
  [
    'set-term',
    `${open}\\d{1,5}(?=(?:工作法|工作制|模式|工程|行动|计划|战略|战术|机制|框架|格局|布局|体系|清单|政策|精神|品牌|产业))`,
  ],
  // 十四五元 is fourteen or fifteen; the plan counts nothing.
  [
    'set-term',
    `[“"]十[一二三四五六]五[”"]|十[一二三四五六]五(?![${small.slice(1, -1)}百千万]|[元块毛户岁里亩斤米口头棵间座天]|[人家](?![才口民大均庭]))[”"]?`,
  ],
  // Ordinals
  [
    'ordinal',
    `第(?:\\d{1,6}(?:\\.\\d{1,3}){0,3}|${han}{1,8})(?:(?:[、至到和]|[—~-])第?(?:\\d{1,6}|${han}{1,8})(?=${counter})){0,4}${counter}?`,
  ],
  // 一至三组 and 挖通三至五组 name groups by their numbers; 分成三至五组 counts them.
  [
    'ordinal',
    `(?<![分编组成为每各共有〇零一二三四五六七八九十\\d])(?:[1一][至到—~-]{1,2}(?:[2-9]|${small})(?:组|社|队|班|年级|期|批|标段|章|条)|${small}[至到]${small}[组社])(?![以人])`,
  ],
  ['set-term', `${small}{1,2}[件项](?:民生|惠民|为民|便民)?实事`],
  // 前10名, 倒数3名; not 先后3名 and 门前5位.
  [
    'ordinal',
    `(?:倒数第?|(?<![之以目先此提从门村庙面跟年月日天眼桥店校])前|(?<![先前以])后)(?:${open}\\d{1,3}|${small}{1,2})[名位强]`,
  ],
  ['ordinal', `(?<![共连续历每满])(?:${open}\\d{1,2}|${small}{1,3})届(?!满)`],
  [
    'ordinal',
    `(?:[\\d]|${small})年级|${open}\\d{1,3}楼(?!房)|[一二三四五\\d]等(?:奖|品|功|残|舱)|(?:${open}\\d{1,2}|(?<![〇零一二三四五六七八九十百廿卅])${small}{1,2})级(?!台阶)|${open}[1-9]A级?`,
  ],
  [
    'ordinal',
    `(?<![代发仪手钟报地企意试插])(?:表|图|附件|附表|附录|专栏|专题|案例|例|注)\\d{1,3}(?:-\\d{1,3})?(?=$|[^\\u4e00-\\u9fff\\d.,%‰]|所示|中|的)`,
  ],
  ['ordinal', `[附图表][一二三四五六七八九十]{1,2}(?=[:\\s]|所示)`],
  ['ordinal', `(?<![A-Za-z])[pP]\\d{1,4}(?:[至到、—~-]{1,2}[pP]?\\d{1,4}){0,6}`],
  // Marks of lists
  [
    'list-mark',
    `(?<=^|[\\n\\t。;；!?：:…])(?:\\d{1,2}[.、)](?!\\d)|\\d{1,2}．|\\d{1,2} (?=[\\u4e00-\\u9fff]))`,
  ],
  ['list-mark', `\\((?:\\d{1,2}|${small}{1,3})\\)`],
  ['list-mark', `(?<=^|[\\n\\t。;；])${small}{1,3}、(?!${small}[十百千万])`],
];
