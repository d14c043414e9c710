import fc from 'fast-check';
import { byteLength } from '../../host/protocol/requestLog';

it('what goes over the wire is counted as UTF-8 takes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.jsonValue(), (text, value) => {
      const json = JSON.stringify([text, value]);
      expect(byteLength(json)).toBe(Buffer.byteLength(json, 'utf8'));
    }),
  );
  expect(byteLength('"é€\u{1F600}"')).toBe(2 + 2 + 3 + 4);
});
