import { speak } from '@medicare/web-ui';
import { learnWords } from '../learn-words';
import { APPOINTMENT_WORDS } from '../words';
import { fieldText } from './field-text';

describe('What a doctor is for', () => {
  beforeAll(async () => {
    await learnWords([APPOINTMENT_WORDS]);
    await learnWords([APPOINTMENT_WORDS], 'hi');
  });
  afterEach(() => speak('en'));

  it('is said in Hindi, however it is spelled', () => {
    speak('hi');
    expect(['Paediatrics', 'pediatrics ', 'Obstetrics & Gynaecology'].map(fieldText)).toEqual([
      'बाल रोग',
      'बाल रोग',
      'स्त्री एवं प्रसूति रोग',
    ]);
  });

  it('stays as the hospital wrote it in English, and where it is none of the usual ones', () => {
    expect(fieldText('PEDIATRICS')).toBe('PEDIATRICS');
    speak('hi');
    expect(fieldText('Sleep clinic')).toBe('Sleep clinic');
  });
});
