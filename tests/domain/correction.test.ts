import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORRECTION_TEMPLATE, correctionAddress } from '../../src/domain/correction';

const TRACKER = 'https://example.org/issues/new?title={title}&body={body}';
const MAIL = 'mailto:atlas@example.org?subject={title}&body={body}';

describe('CORRECTION_TEMPLATE', () => {
  it.each([
    TRACKER,
    MAIL,
    'https://example.org/report?venue={id}',
    'http://example.org',
    'mailto:a@example.org',
  ])('takes %s', (template) => expect(template).toMatch(CORRECTION_TEMPLATE));

  it.each([
    '',
    'javascript:alert(1)',
    'data:text/html,{body}',
    'https://{id}.example.org',
    'https://example.org/{name}',
    'https://example.org/{id',
    'https://example.org/ {id}',
    'https:///{id}',
    'mailto:{id}',
    '//example.org/{id}',
  ])('refuses %s', (template) => expect(template).not.toMatch(CORRECTION_TEMPLATE));
});

describe('correctionAddress', () => {
  it('fills in each part, escaped', () => {
    const report = { id: 'kz-one', title: 'A & B?', body: 'One\nTwo #3' };
    expect(correctionAddress(TRACKER, report)).toBe(
      'https://example.org/issues/new?title=A%20%26%20B%3F&body=One%0ATwo%20%233',
    );
    expect(correctionAddress('https://example.org/r/{id}', report)).toBe('https://example.org/r/kz-one');
  });

  it('breaks the lines of a mail as mails do', () => {
    const address = correctionAddress(MAIL, { id: 'kz-one', title: 'T', body: 'One\nTwo' });
    expect(address).toBe('mailto:atlas@example.org?subject=T&body=One%0D%0ATwo');
  });

  it('never leaves its host and its parameters, whatever a record is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (title, body) => {
          const address = new URL(correctionAddress(TRACKER, { id: 'kz-one', title, body }));
          expect(address.origin + address.pathname).toBe('https://example.org/issues/new');
          expect([...address.searchParams]).toEqual([
            ['title', title],
            ['body', body],
          ]);
        },
      ),
    );
  });

  it('bounds the body', () => {
    const address = correctionAddress(TRACKER, { id: 'kz-one', title: 'T', body: 'x'.repeat(9000) });
    expect(address.length).toBeLessThan(2000);
  });
});
