/** Where rows stand: a column of labels at the left, then the plot, then columns of figures. All in px. */

export interface RowLayout {
  labelWidth: number;
  plot: { left: number; right: number };
  rowHeight: number;
  /** Top of each row. */
  tops: readonly number[];
  /** Below the last row. */
  bottom: number;
}

const GAP = 8;

/** Lays out one row per label. `figures` is the width kept free at the right. */
export function layoutRows(
  labels: readonly string[],
  width: number,
  { rowHeight, figures, top = 0 }: { rowHeight: number; figures: number; top?: number },
): RowLayout {
  const longest = Math.max(0, ...labels.map(estimateWidth));
  const labelWidth = Math.round(Math.min(longest + GAP, width * 0.34));
  return {
    labelWidth,
    plot: { left: labelWidth, right: Math.max(labelWidth + 1, width - figures) },
    rowHeight,
    tops: labels.map((_, i) => top + i * rowHeight),
    bottom: top + labels.length * rowHeight,
  };
}

/** The text as far as it fits into `width`, cut with an ellipsis: it is never squeezed. */
export function fitText(text: string, width: number): string {
  if (estimateWidth(text) <= width) return text;
  let cut = text;
  while (cut.length > 1 && estimateWidth(`${cut}…`) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** About how wide a text is in 12 px Noto Sans semi-bold, in px, without asking a browser. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[\s.,'’ʻʼ:;!|iljtfrI()-]/.test(letter)) width += 4;
    else if (/[mwMWмжшщюыфЖШЩЮЫФМ]/.test(letter)) width += 10;
    else if (/\p{Lu}/u.test(letter)) width += 8.2;
    else width += 7;
  }
  return width;
}
