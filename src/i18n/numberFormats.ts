/** Number formats, made once each: to make one takes longer than to use it. */

export interface NumberForm {
  style?: 'decimal' | 'percent';
  /** Decimals. */
  least?: number;
  most: number;
}

const made = new Map<string, Intl.NumberFormat>();

/** `tag`: a language as Intl knows it. */
export function numberFormat(
  tag: string,
  { style = 'decimal', least = 0, most }: NumberForm,
): Intl.NumberFormat {
  const key = [tag, style, least, most].join();
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(tag, {
      style,
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    made.set(key, format);
  }
  return format;
}
