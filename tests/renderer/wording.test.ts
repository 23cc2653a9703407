import { describe, expect, it } from 'vitest';
import { drawingProblem } from '../../renderer/screens/office/settings/logo/safe-drawing';
import { shownText, withText, type Wording } from '../../renderer/screens/office/settings/wording/own-words';

describe('a drawing for a logo', () => {
  const svg = (inside: string, on = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 4"${on}>${inside}</svg>`;

  it.each([
    ['shapes', svg('<rect width="4" height="4" fill="#123"/>')],
    ['its own gradient', svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="4"/><use href="#g"/>')],
    ['a picture inside it', svg('<image href="data:image/png;base64,AAAA"/>')],
  ])('may hold %s', (_what, drawing) => {
    expect(drawingProblem(drawing)).toBeUndefined();
  });

  it.each([
    ['a script', svg('<script>x()</script>'), 'a script'],
    ['what runs on loading', svg('', ' onload="x()"'), 'a script'],
    ['an address that runs', svg('<a href="javascript:x()">'), 'a script'],
    ['a page', svg('<foreignObject><p/></foreignObject>'), 'a part that is no drawing'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'a part that is no drawing'],
    ['a picture from elsewhere', svg('<image href="https://elsewhere.example/a.png"/>'), 'an address of something elsewhere'],
    ['a style from elsewhere', svg('<style>@import "a.css";</style>'), 'an address of something elsewhere'],
    ['a pattern from elsewhere', svg('<rect fill="url(https://elsewhere.example/#g)"/>'), 'an address of something elsewhere'],
    ['a drawing in a drawing', svg('<image href="data:image/svg+xml;base64,AAAA"/>'), 'an address of something elsewhere'],
    ['no drawing at all', '<html></html>', 'no drawing'],
  ])('is refused with %s', (_what, drawing, problem) => {
    expect(drawingProblem(drawing)).toBe(problem);
  });
});

describe("the office's own words", () => {
  const wording = (kind: Wording['kind']): Wording => ({
    kind,
    title: kind,
    usual: { title: 'T', lead: 'L', citation: 'C', footnote: 'F' },
    mark: 'S',
    note: '',
    isSigned: true,
  });
  const [top, release] = [wording('TOP'), wording('RELEASE')];
  const all = [top, release];

  it('leave no trace once they are the delivered ones again', () => {
    const own = withText(withText({}, all, release, 'lead', 'Other'), all, top, 'title', 'Mine');
    expect(own).toEqual({ TOP: { title: 'Mine' }, RELEASE: { lead: 'Other' } });
    expect(Object.keys(own)).toEqual(['TOP', 'RELEASE']);
    expect(withText(own, all, top, 'title', 'T')).toEqual({ RELEASE: { lead: 'Other' } });
  });

  it('may be empty while they are typed', () => {
    const own = withText({}, all, top, 'lead', '');
    expect(shownText(own, top, 'lead')).toBe('');
    expect(shownText({}, top, 'lead')).toBe('L');
    expect(shownText({}, top, 'signatory')).toBe('');
  });
});
