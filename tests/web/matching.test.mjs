// Finding names by what is typed; needs no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, Names } from '../../web/matching.mjs';

const found = (names, typed, most = 10) => names.find(typed, most).found.map((i) => names.names[i]);

test('case and accents do not matter, in Latin, Greek and Cyrillic', () => {
  for (const [written, typed] of [['Łódź', 'lodz'], ['ÉCOLE', 'ecole'], ['Straße', 'strasse'], ['Ὀδυσσεύς', 'οδυσσευς'],
    ['Ёлка', 'елка'], ['naïve', 'naive'], ['smørrebrød', 'smorrebrod'], ['Nguyễn', 'nguyen'], ['ﬁnal', 'final']]) {
    assert.equal(fold(written), fold(typed), written);
  }
});

test('a name is found by parts of its words in any order', () => {
  const names = new Names(['body_part.n.01', 'part of the body', 'bodyguard', 'party']);
  assert.deepEqual(found(names, 'part body').sort(), ['body_part.n.01', 'part of the body']);
  assert.deepEqual(found(names, '  GUARD '), ['bodyguard']);
  assert.deepEqual(found(names, 'nobody'), []);
});

test('the very name comes first, then beginnings, then beginnings of words, then the rest', () => {
  const names = new Names(['unartful', 'fine art', 'artist', 'art', 'martial art', 'cart'], [9, 8, 7, 1, 9, 10]);
  assert.deepEqual(found(names, 'art'), ['art', 'artist', 'martial art', 'fine art', 'cart', 'unartful']);
});

test('among equally good ones the heavier is first, then the earlier', () => {
  assert.deepEqual(found(new Names(['a1', 'a2', 'a3'], [1, 5, 5]), 'a'), ['a2', 'a3', 'a1']);
  assert.deepEqual(found(new Names(['a1', 'a2', 'a3']), 'a'), ['a1', 'a2', 'a3']);
});

test('nothing typed finds everything, and only as many as wanted are listed', () => {
  const names = new Names(['x', 'y', 'z'], [1, 2, 3]);
  assert.deepEqual(names.find('', 2), { found: [2, 1], count: 3 });
  assert.deepEqual(names.find(' \t ', 9).count, 3);
  assert.deepEqual(new Names([]).find('x', 5), { found: [], count: 0 });
});

test('special characters are only characters', () => {
  const names = new Names(['C++', 'C#', 'a.b', '(draft)', '[x]', '\\d', '100%', '<b>']);
  for (const name of names.names) assert.deepEqual(found(names, name), [name]);
  assert.deepEqual(found(names, '.*'), []);
});

test('many names agree with a slow search', () => {
  const syllables = ['ka', 'lo', 'mé', 'тру', 'ση', 'ber', ' ', 'nå', '-'];
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const word = () => Array.from({ length: 1 + random(5) }, () => syllables[random(syllables.length)]).join('');
  const names = new Names(Array.from({ length: 3000 }, word));
  for (let i = 0; i < 200; i += 1) {
    const typed = word();
    const parts = fold(typed).split(/\s+/).filter(Boolean);
    const slow = names.names.filter((name) => parts.every((part) => fold(name).includes(part)));
    assert.equal(names.find(typed, 5).count, slow.length, typed);
  }
});
