// A module of its own, to be imported lazily: who taps "Pay" on the phone never fetches the maker of codes.
export { UpiCode } from '@medicare/web-ui';
