/**
 * Where a reader reports what is wrong: an address with places to fill, such as
 * `https://example.org/issues/new?title={title}&body={body}` or `mailto:atlas@example.org?subject={title}&body={body}`.
 */

/** An http(s) or mailto address in which only `{id}`, `{title}` and `{body}` stand in braces. */
export const CORRECTION_TEMPLATE =
  /^(https?:\/\/[^\s/<>"{}]+|mailto:[^\s<>"{}]+)([^\s<>"{}]|\{(id|title|body)\})*$/;

export interface Report {
  /** Of the venue. */
  id: string;
  title: string;
  body: string;
}

/** Mail programs and trackers cut or refuse longer addresses. */
const BODY_MAX = 1500;

/** The address with the report filled in, each part escaped. Line breaks in mails are CRLF (RFC 6068). */
export function correctionAddress(template: string, report: Report): string {
  const breaks = template.startsWith('mailto:') ? '\r\n' : '\n';
  const parts: Record<string, string> = {
    ...report,
    body: report.body.slice(0, BODY_MAX).replaceAll('\n', breaks),
  };
  return template.replace(/\{(id|title|body)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
}
