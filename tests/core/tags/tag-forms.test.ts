import { describe, expect, it } from 'vitest';
import { meetingForms, tagForms } from '../../../electron/core/tags/tag-forms.ts';
import { key } from '../store/sample-article.ts';
import { APART } from './apart.ts';

const between = (a: string, b: string) => meetingForms(tagForms(key(a)), tagForms(key(b)));

describe('spellings of one name meet', () => {
  it.each([
    ['umerov', 'Умєров'],
    ['umerov', 'Умеров'],
    ['umerov', 'Umierov'],
    ['Умєров', 'Умеров'],
    ['zelenskyy', 'Зеленський'],
    ['zelensky', 'Зеленський'],
    ['zelenskiy', 'Зеленский'],
    ['kharkiv', 'Харків'],
    ['kharkov', 'Харьков'],
    ['zaporizhzhia', 'Запоріжжя'],
    ['chernihiv', 'Чернігів'],
    ['yermak', 'Єрмак'],
    ['shevchenko', 'Шевченко'],
    ['Володимир', 'volodymyr'],
  ])('%s and %s', (a, b) => {
    expect(between(a, b)).toBe('spelling');
    expect(between(b, a)).toBe('spelling');
  });

  it.each([
    ['umerov', 'Умєрова'],
    ['umerov', 'Умєрову'],
    ['umerov', 'Умеровым'],
    ['Умєров', 'Умєровим'],
    ['kharkiv', 'Харківу'],
  ])('%s and its inflected form %s', (a, b) => {
    expect(between(a, b)).toBe('form');
  });
});

describe('what has to stay apart does not meet', () => {
  it.each(APART)('%s and %s', (a, b) => {
    expect(between(a, b)).toBeNull();
  });
});
