import { strict as assert } from 'node:assert';
import { writtenPlace } from '../../src/citation/writtenPlace';

describe('where in a source, as it is typed', () => {
  const page = (value: string) => ({ locator: { label: 'page', value } }), point = (value: string) => ({ locator: { label: 'point', value } });

  it('is a point of a letter where it is a bare number, else a page', () => {
    assert.deepEqual(writtenPlace('4', true, 'sv'), point('4'));
    assert.deepEqual(writtenPlace(' 3-5 ', true, 'sv'), point('3-5'));
    assert.deepEqual(writtenPlace('203', false, 'sv'), page('203'));
    assert.deepEqual(writtenPlace('s. 203', true, 'sv'), page('203'));
    assert.deepEqual(writtenPlace('punkt 4', true, 'sv'), point('4'));
  });
  it('may be any locator, in the words of any language', () => {
    assert.deepEqual(writtenPlace('kap. 3', false, 'sv'), { locator: { label: 'chapter', value: '3' } });
    assert.deepEqual(writtenPlace('chap. 3', false, 'sv'), { locator: { label: 'chapter', value: '3' } });
    assert.equal(writtenPlace('inledningen', true, 'sv').locator?.label, 'opening');
  });
  it('is a suffix where it is no locator, or what follows one', () => {
    assert.deepEqual(writtenPlace('och annat', true, 'sv'), { suffix: 'och annat' });
    assert.deepEqual(writtenPlace('203, och annat', false, 'sv'), { ...page('203'), suffix: 'och annat' });
    assert.deepEqual(writtenPlace('  ', true, 'sv'), {});
  });
});
