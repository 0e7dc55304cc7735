import { randomInt } from 'node:crypto';

const WORDS = (
  'amber anchor autumn bamboo basket breeze bridge bright brook candle canyon cedar cherry cloud clover copper coral cotton ' +
  'dawn delta ember fabric feather fennel field finch forest garden ginger glacier granite harbor hazel heron honey indigo island ' +
  'jasmine kettle lagoon lantern lemon linen lotus mango maple marble meadow monsoon morning nutmeg ocean olive opal orchard ' +
  'otter paddle pebble pepper pine plum pocket quartz quiet rain raven ripple river saffron sail sand silver sparrow spring ' +
  'stone sugar summit sunset teal thistle thunder timber tulip valley velvet violet walnut willow winter'
).split(' ');

/** A fresh password of three words and a number, easy to read out and to type. About 30 bits: for a look around, not for people. */
export const demoPassword = (): string => {
  const word = (): string => WORDS[randomInt(WORDS.length)];
  return `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;
};
