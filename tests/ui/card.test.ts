import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDataset } from '../../src/domain/dataset';
import type { Venue } from '../../src/domain/venue';
import type { VenueDetail } from '../../src/domain/venueRecord';
import { setLanguage } from '../../src/i18n/locale.svelte';
import CardFacts from '../../src/ui/card/CardFacts.svelte';
import CardHead from '../../src/ui/card/CardHead.svelte';
import CardShare from '../../src/ui/card/CardShare.svelte';
import CardSummary from '../../src/ui/card/CardSummary.svelte';
import { ageWords, languageName, missingWords, statusWords, venueFacts } from '../../src/ui/card/facts';
import SimilarVenues from '../../src/ui/card/SimilarVenues.svelte';
import SourceList from '../../src/ui/card/SourceList.svelte';
import { renderMarkup } from '../charts/markup';
import { atlasFileWith, FEATURE, META, VENUE } from '../fixtures/records';

const twin: Venue = {
  ...VENUE,
  id: 'bb-hub',
  name: 'Hub of Beland',
  country: 'BB',
  place: 'bb-town',
  position: { lon: 3, lat: 0.5, precision: 'city' },
};
const filler: Venue = { ...twin, id: 'bb-film', kind: 'venue', sectors: ['audiovisual-interactive'] };
const dataset = parseDataset(atlasFileWith([VENUE, twin, filler, { ...filler, id: 'bb-third', offers: [] }]));
const { summary, sources, address, website, social } = FEATURE.properties;
const detail: VenueDetail = { id: VENUE.id, summary, sources, address, website, social };
const bare: Venue = {
  ...VENUE,
  name_local: {},
  format: null,
  sectors: [],
  offers: [],
  audience: [],
  languages: [],
  cost: null,
  operator: null,
  founded: null,
  status: 'unknown',
  status_as_of: null,
  place: null,
  position: null,
};
const share = (corrections: string | null): string =>
  renderMarkup(CardShare, {
    venue: { ...VENUE, name: 'Hub & "Co" <b>' },
    meta: { ...META, corrections },
    url: 'https://example.org/atlas/?venue=aa-hub',
    dataDate: META.dataDate,
    onembed: () => undefined,
  });

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  await setLanguage('en');
});

/** Parts of the card as text: `npx vitest -u` accepts a change that was meant. */
describe('the card reads as before', () => {
  const dataDate = META.dataDate;
  it.each<[string, () => string]>([
    ['card-head', () => renderMarkup(CardHead, { venue: VENUE, dataDate })],
    ['card-head-closed', () => renderMarkup(CardHead, { venue: { ...VENUE, status: 'closed' }, dataDate })],
    ['card-facts', () => renderMarkup(CardFacts, { dataset, venue: VENUE, detail })],
    ['card-facts-waiting', () => renderMarkup(CardFacts, { dataset, venue: VENUE, detail: null })],
    [
      'card-facts-bare',
      () =>
        renderMarkup(CardFacts, {
          dataset,
          venue: bare,
          detail: { ...detail, address: null, website: null, social: [] },
        }),
    ],
    ['card-sources', () => renderMarkup(SourceList, { sources })],
    ['card-similar', () => renderMarkup(SimilarVenues, { dataset, venue: VENUE, onselect: () => undefined })],
    [
      'card-similar-none',
      () => renderMarkup(SimilarVenues, { dataset, venue: bare, onselect: () => undefined }),
    ],
  ])('%s', async (name, draw) => {
    await expect(draw()).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

describe('the summary', () => {
  it('is in English without a word about it', () => {
    const markup = renderMarkup(CardSummary, { summary });
    expect(markup).toContain('lang="en"');
    expect(markup).not.toContain('note');
  });

  it('says in another language that it is a translation', async () => {
    await setLanguage('ru');
    const markup = renderMarkup(CardSummary, { summary });
    expect(markup).toMatch(/lang="ru"[^]*Хаб\.[^]*Перевод с английского/);
  });

  it('falls back to English, visibly, where there is no translation', async () => {
    await setLanguage('ru');
    const markup = renderMarkup(CardSummary, { summary: { en: 'A hub.' } as VenueDetail['summary'] });
    expect(markup).toMatch(/lang="en"[^]*A hub\.[^]*На английском языке/);
  });

  it.each([
    ['kk', 'Орыс тілінде · Ағылшын тілінен аударылған'],
    ['uz', 'Rus tilida · Ingliz tilidan tarjima'],
  ] as const)('is Russian for readers of %s, who are told so and can have English', async (code, note) => {
    await setLanguage(code);
    const markup = renderMarkup(CardSummary, { summary });
    expect(markup).toMatch(
      new RegExp(`lang="ru"[^]*Хаб\\.[^]*${note}[^]*<button [^>]*lang="en"[^>]*>\\s*English`),
    );
    expect(markup).not.toContain('A hub.');
  });

  it('is in the reader’s own language where an editor has written it', async () => {
    await setLanguage('kk');
    const markup = renderMarkup(CardSummary, { summary: { ...summary, kk: 'Бұл хаб.' } });
    expect(markup).toMatch(/lang="kk"[^]*Бұл хаб\.[^]*Ағылшын тілінен аударылған/);
    expect(markup).toMatch(/lang="ru"[^>]*>\s*Русский/);
  });
});

describe('a correction', () => {
  it('goes to the address of the data folder, with the record named and nothing as markup', () => {
    const markup = share('https://example.org/new?title={title}&body={body}&record={id}');
    expect(markup).toContain('href="https://example.org/new?title=Correction');
    expect(markup).toContain('record=aa-hub"');
    expect(markup).toContain(encodeURIComponent('Hub & "Co" <b>'));
    expect(markup).not.toContain('<b>');
  });

  it('is given to be copied where the folder names no address', () => {
    const markup = share(null);
    expect(markup).not.toContain('target="_blank"');
    expect(markup).toContain('Record: Hub &amp; "Co" &lt;b> (aa-hub)');
    expect(markup).toContain('Copy the report');
  });
});

describe('the words of a card', () => {
  const text = (venue: Partial<Venue>, label: string): string | null | undefined =>
    venueFacts(dataset, { ...VENUE, ...venue }).find((fact) => fact.label === label)?.text;

  it.each<[Partial<Venue>, string, string | null | undefined]>([
    [{}, 'explore.founded', 'March 2015 (known to the month)'],
    [{ founded: '2015' }, 'explore.founded', '2015 (only the year is known)'],
    [{ founded: '2015-03-02' }, 'explore.founded', '2 March 2015'],
    [{ founded: null }, 'explore.founded', null],
    [{}, 'explore.closed-on', undefined],
    [{ status: 'closed', closed: '2019' }, 'explore.closed-on', '2019 (only the year is known)'],
    [{ status: 'closed' }, 'explore.closed-on', 'by October 2025 (the closing itself is undated)'],
    [{}, 'card.life', 'about 11 years or more: last seen October 2025'],
    [{ status: 'closed', closed: '2016-04' }, 'card.life', 'about 13 months, from founding to closing'],
    [{ status: 'closed' }, 'card.life', 'about 11 years or less: the closing itself is undated'],
    [{ founded: null }, 'card.life', undefined],
    [{ founded: '2025', status_as_of: '2025' }, 'card.life', undefined],
    [{}, 'place.place', 'aa-town, Aland (placed at a landmark, within about 300 m)'],
    [{ place: null, position: null }, 'place.place', null],
    [{}, 'lang', 'Russian'],
    [{ languages: ['ru', 'de'] }, 'lang', 'Russian, German'],
  ])('%o, %s', (venue, label, expected) => {
    expect(text(venue, label)).toBe(expected);
  });

  it.each<[Partial<Venue>, string, string | null]>([
    [{}, 'Active, as of October 2025', 'Seen at work 4 months before the data date (31 January 2026).'],
    [
      { status: 'closed', status_as_of: '2019' },
      'Closed, as of 2019',
      'Closing reported about 7 years before the data date (31 January 2026).',
    ],
    [{ status: 'unknown', status_as_of: null }, 'Status not known, date of evidence not known', null],
  ])('status of %o', (venue, status, age) => {
    expect(statusWords({ ...VENUE, ...venue })).toBe(status);
    expect(ageWords({ ...VENUE, ...venue }, META.dataDate)).toBe(age);
  });

  it('gathers what is not known in one line', () => {
    expect(missingWords(venueFacts(dataset, VENUE))).toBe('');
    expect(missingWords(venueFacts(dataset, { ...VENUE, cost: null, offers: [] }))).toBe('offers, cost');
  });

  it('names any language, and none that is no language', () => {
    expect(languageName('kk')).toBe('Kazakh');
    expect(languageName('fr')).toBe('French');
    expect(languageName('no language')).toBe('no language');
  });
});
