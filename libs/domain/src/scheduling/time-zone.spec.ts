import { isTimeZone } from './time-zone';

test('zones of the IANA database are taken, offsets and made-up places are not', () => {
  for (const zone of ['Asia/Kolkata', 'UTC', 'America/Argentina/Buenos_Aires', 'Europe/Berlin'])
    expect({ zone, is: isTimeZone(zone) }).toEqual({ zone, is: true });
  for (const zone of [
    '',
    '+05:30',
    'IST',
    'Asia/Nowhere',
    'asia/kolkata',
    'Asia/Kolkata ',
    '../etc/passwd',
    '__proto__',
  ])
    expect({ zone, is: isTimeZone(zone) }).toEqual({ zone, is: false });
});
