/** Characters that stand for another one: traditional forms, wide signs, formal numerals. */

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]);

/** Traditional and variant characters that occur in numerals, units and the words around them. */
const traditional = pairs(`
  強强 滿满 劑剂 疊叠 盤盘 檔档 窩窝 籠笼 頂顶 綫线 羣群 萬万 億亿 兩两 幾几 數数 點点 餘余 來来 約约 將将 過过 於于 內内 達达 從从 後后 為为 與与 間间 戶户 畝亩 頃顷 噸吨 個个 隻只 項项 條条 處处 歲岁 臺台 盞盏 頭头 張张
  場场 筆笔 種种 時时 鎮镇 鄉乡 縣县 區区 層层 輛辆 雙双 對对 組组 類类 課课 輪轮 廠厂 棟栋 頁页 冊册 節节 週周 圓圆 貳贰 陸陆 參叁 錢钱 漢汉 減减 長长 開开 佔占
  壓压 漲涨 縮缩 擴扩 邊边 門门 級级 顆颗 塊块 壟垄 線线 屆届 選选 號号 樓楼 東东 會会 員员 農农 產产 業业 畢毕 濟济 資资 總总 萊莱 衝冲 聲声 鐘钟 樣样 劃划 畫画
  團团 軍军 隊队 軒轩 車车 馬马 輩辈 響响 鍋锅 罈坛 擔担 籮箩 領领 鋪铺 溝沟 灣湾 嶺岭 橋桥 莊庄 廟庙 學学 實实 無无 邁迈 躍跃 夠够 僅仅 還还 沒没 華华 圍围 單单
  絲丝 網网 電电 燈灯 報报 獎奖 補补 額额 貸贷 費费 價价 稅税 債债 銷销 賣卖 買买 貼贴 損损 標标 準准 齡龄 壽寿 鄰邻 親亲 遠远 見见 預预 違违 簽签 結结 構构 環环
  續续 連连 國国 曆历 緒绪 順顺 統统 禎祯 豐丰 慶庆 啟启
`);

/** Signs of one meaning; the ASCII block of full width is folded by rule. */
const signs = pairs(`
  −- –— ―— ─— ━— 〜~ ∼~ ∶: ︰: ﹪% 「“ 『“ ＂" 」” 』” ﹙( ﹚) ﹒. ﹐, ○〇
  µμ ﹟# ﹢+ ²2 ³3 ＜< ＞> ≦≤ ≧≥
`);

export const plainCharacters: ReadonlyMap<string, string> = new Map([...traditional, ...signs]);

/** 叁拾户 is 三十户; single ones are surnames (陆, 伍) and stay. */
export const formalNumerals: ReadonlyMap<string, string> = new Map(
  pairs('壹一 贰二 叁三 肆四 伍五 陆六 柒七 捌八 玖九 拾十 佰百 仟千'),
);
/** Formal numerals and the scales between them. */
export const formalRun = /[壹贰叁肆伍陆柒捌玖零拾佰仟万亿]+[元圆]?/g;

/** ⑩户 is 10户, and ① before a clause is the mark of a list. */
export const circledNumerals = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
