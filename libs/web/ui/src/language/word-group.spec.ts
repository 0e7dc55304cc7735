import { TestBed } from '@angular/core/testing';
import { type Translation, wordsFrom } from './catalogue';
import { language, speak } from './language';
import { provideSpeech, Speech } from './speech';
import { uiWords } from './ui-words';
import { wordGroup } from './word-group';

const en = {
  title: 'Bills',
  hello: 'Hello, {{name}}',
  due: { zero: 'Nothing to pay', one: '1 bill to pay', other: '{{count}} bills to pay' },
  from: '{{number}}, {{day}}',
  parts: { morning: 'Morning', other: 'Another {{part}}' },
} as const;
const hi: Translation<typeof en> = {
  title: 'बिल',
  hello: 'नमस्ते, {{name}}',
  due: { zero: 'कुछ देना बाकी नहीं', one: '1 बिल बाकी', other: '{{count}} बिल बाकी' },
  from: '{{day}}, {{number}}',
  parts: { morning: 'सुबह', other: 'और {{part}}' },
};

describe('a catalogue', () => {
  const words = wordsFrom<typeof en>(en, 'en');

  it('gives sentences as texts, and those with values as functions of them', () => {
    expect(words.title).toBe('Bills');
    expect(words.parts.morning).toBe('Morning');
    expect(words.parts.other({ part: 'time' })).toBe('Another time');
    expect(words.hello({ name: 'Asha' })).toBe('Hello, Asha');
    expect(words.from({ number: 'MAIN/26/1', day: 'Mon 23 Nov' })).toBe('MAIN/26/1, Mon 23 Nov');
  });

  it('chooses the form by number', () => {
    expect([0, 1, 2].map((count) => words.due({ count }))).toEqual([
      'Nothing to pay',
      '1 bill to pay',
      '2 bills to pay',
    ]);
  });

  it('puts values in as they are, whatever was typed', () => {
    expect(words.hello({ name: '{{name}} $& {{title}}' })).toBe('Hello, {{name}} $& {{title}}');
  });

  it('does not compile without a sentence, without a value, or with one too many', () => {
    // @ts-expect-error -- the sentence about the day parts is missing
    const lacksKey: Translation<typeof en> = { title: hi.title, hello: hi.hello, due: hi.due, from: hi.from };
    // @ts-expect-error -- the name is not said
    const lacksValue: Translation<typeof en> = { ...hi, hello: 'नमस्ते' };
    // @ts-expect-error -- English has no such sentence
    const hasMore: Translation<typeof en> = { ...hi, other: '' };
    expect([lacksKey, lacksValue, hasMore]).toHaveLength(3);
  });
});

describe('speech', () => {
  let fetched: string[];
  const groupOf = (scope: string) =>
    wordGroup(scope, {
      en: () => (fetched.push(`${scope}/en`), Promise.resolve({ words: en })),
      hi: () => (fetched.push(`${scope}/hi`), Promise.resolve({ words: hi })),
    });

  beforeEach(() => {
    fetched = [];
    localStorage.clear();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-US']);
    TestBed.configureTestingModule({ providers: [provideSpeech()] });
  });
  afterEach(() => speak('en'));

  it('fetches the language of the device and no other, each group once', async () => {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['ta-IN', 'hi-IN', 'en-IN']);
    const [first, second] = [groupOf('first'), groupOf('second')];
    const speech = TestBed.inject(Speech);
    await speech.start(first);
    await speech.learn(first, second);
    expect(fetched).toEqual(['first/hi', 'second/hi']);
    expect(second().title).toBe('बिल');
    expect(document.documentElement.lang).toBe('hi');
    expect(uiWords().tryAgain).toBe('फिर कोशिश करें');
  });

  it('changes everything at once, and remembers it', async () => {
    const group = groupOf('both');
    const speech = TestBed.inject(Speech);
    await speech.start(group);
    expect(group().title).toBe('Bills');
    const changing = speech.use('hi');
    expect(group().title).toBe('Bills');
    await changing;
    expect(group().title).toBe('बिल');
    expect(localStorage.getItem('mp-language')).toBe('hi');
    await speech.use('en');
    expect(group().title).toBe('Bills');
    expect(fetched).toEqual(['both/en', 'both/hi']);
  });

  it('stays as it was where words cannot be fetched, and can be asked again', async () => {
    let isOffline = true;
    const group = wordGroup('broken', {
      en: () => Promise.resolve({ words: en }),
      hi: () => (isOffline ? Promise.reject(new Error('offline')) : Promise.resolve({ words: hi })),
    });
    const speech = TestBed.inject(Speech);
    jest.spyOn(console, 'error').mockReturnValue(undefined);
    await speech.start(group);
    await expect(speech.use('hi')).rejects.toThrow();
    expect([language(), group().title]).toEqual(['en', 'Bills']);
    isOffline = false;
    await speech.use('hi');
    expect(group().title).toBe('बिल');
  });

  it('has the words of pages that are opened while the language changes', async () => {
    const [first, later] = [groupOf('open'), groupOf('later')];
    const speech = TestBed.inject(Speech);
    await speech.start(first);
    const changing = speech.use('hi');
    await speech.learn(later);
    await changing;
    expect(later().title).toBe('बिल');
  });

  it('refuses to read words that were not fetched', () => {
    expect(() => groupOf('unknown')()).toThrow('The words of "unknown" were not fetched in en.');
  });
});
