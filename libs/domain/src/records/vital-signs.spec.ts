import fc from 'fast-check';
import { bodyMassIndex, unusualSigns, usualRange, VITAL_SIGN_NAMES, VITAL_SIGNS, vitalSignFaults } from './vital-signs';

const faults = (signs: object): string[] => vitalSignFaults(signs).map(({ path, rule }) => `${path} ${rule}`);

test('what a patient can have is taken, at the very borders, too', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ systolicMmHg: 120, diastolicMmHg: 80, temperatureCelsius: 36.6, painOutOfTen: 0 })).toEqual([]);
  for (const name of VITAL_SIGN_NAMES)
    for (const border of VITAL_SIGNS[name].possible) expect(faults({ [name]: border })).toEqual([]);
});

test.each([
  ['Fahrenheit', { temperatureCelsius: 98.6 }, 'vitalSigns.temperatureCelsius range'],
  ['a height in metres', { heightCm: 1.75 }, 'vitalSigns.heightCm range'],
  ['half a breath', { respirationsPerMinute: 16.5 }, 'vitalSigns.respirationsPerMinute range'],
  ['hundredths of a degree', { temperatureCelsius: 36.65 }, 'vitalSigns.temperatureCelsius range'],
  ['more than all oxygen', { oxygenSaturationPercent: 101 }, 'vitalSigns.oxygenSaturationPercent range'],
  ['swapped pressures', { systolicMmHg: 80, diastolicMmHg: 120 }, 'vitalSigns.diastolicMmHg order'],
  ['equal pressures', { systolicMmHg: 80, diastolicMmHg: 80 }, 'vitalSigns.diastolicMmHg order'],
])('%s is refused at its field', (_, signs, fault) => expect(faults(signs)).toEqual([fault]));

test('no number that cannot be gets through, whatever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VITAL_SIGN_NAMES), fc.double(), (name, value) => {
      const [from, to] = VITAL_SIGNS[name].possible;
      const isFine = faults({ [name]: value }).length === 0;
      expect(isFine).toBe(value >= from && value <= to && Number(value.toFixed(VITAL_SIGNS[name].decimals)) === value);
    }),
  );
});

test('what is unusual depends on the age', () => {
  expect(unusualSigns({ pulsePerMinute: 140 }, null)).toEqual({ pulsePerMinute: 'high' });
  expect(unusualSigns({ pulsePerMinute: 140 }, 6)).toEqual({});
  expect(unusualSigns({ pulsePerMinute: 60 }, 6)).toEqual({ pulsePerMinute: 'low' });
  expect(unusualSigns({ pulsePerMinute: 60 }, 12 * 40)).toEqual({});
  expect(unusualSigns({ temperatureCelsius: 39.2, systolicMmHg: 90, weightKg: 4 }, 0)).toEqual({
    temperatureCelsius: 'high',
  });
});

test('usual lies within possible, for every age', () => {
  for (const name of VITAL_SIGN_NAMES)
    for (const age of [null, 0, 11, 12, 35, 36, 71, 72, 143, 144]) {
      const usual = usualRange(name, age);
      if (usual)
        expect(usual[0] >= VITAL_SIGNS[name].possible[0] && usual[1] <= VITAL_SIGNS[name].possible[1]).toBe(true);
    }
});

test('the body mass index needs both and has one digit', () => {
  expect(bodyMassIndex({ weightKg: 70, heightCm: 175 })).toBe(22.9);
  expect(bodyMassIndex({ weightKg: 70 })).toBeNull();
});
