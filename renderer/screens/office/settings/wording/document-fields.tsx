import { RotateCcw } from 'lucide-react';
import { markWords } from '../../../../format/words';
import { Button } from '../../../../parts/button';
import { TextInput } from '../../../../parts/text-input';
import { shownText, textNames, usualText, type OwnWords, type TextName, type Wording } from './own-words';
import styles from './wording.module.css';

type DocumentFieldsProps = Readonly<{
  wording: Wording;
  own: OwnWords;
  /** Who signs where nobody else is named. */
  signatory: string;
  onText: (name: TextName, text: string) => void;
}>;

const titles: Readonly<Record<TextName, string>> = {
  title: 'Title',
  lead: 'Text',
  citation: 'Citation',
  footnote: 'Line at the foot',
  signatory: 'Who signs',
};
const lines: Readonly<Partial<Record<TextName, number>>> = { lead: 7, footnote: 4 };

/** What the foot of a page has room for. */
const longestFootnote = 260;
/** A text of this length may push the lines below it off the page. */
const longText = 700;

/** The texts of a document, each with the way back to how it was delivered. */
export function DocumentFields({ wording, own, signatory, onText }: DocumentFieldsProps) {
  return textNames
    .filter((name) => name !== 'signatory' || wording.isSigned)
    .map((name) => {
      const text = shownText(own, wording, name);
      const usual = usualText(wording, name);
      return (
        <div key={name} className={styles.field}>
          <TextInput
            label={titles[name]}
            value={text}
            onChange={(next) => onText(name, next)}
            {...(lines[name] === undefined ? {} : { lines: lines[name] })}
            placeholder={name === 'signatory' ? signatory || 'As set under Letterhead' : usual}
            help={helpOf(name, wording, text)}
            error={problemOf(name, text)}
          />
          {text !== usual && (
            <Button
              size="small"
              look="quiet"
              icon={RotateCcw}
              aria-label={`Back to the initial wording: ${titles[name]}`}
              onPress={() => onText(name, usual)}
            >
              Back to the initial wording
            </Button>
          )}
        </div>
      );
    });
}

function helpOf(name: TextName, { usual, mark, note }: Wording, text: string): string | undefined {
  if (text === '' && name !== 'signatory' && usual[name] !== '') return 'Left empty, the initial wording is printed.';
  if (name === 'citation' && usual.citation !== '')
    return [text === usual.citation ? `${mark}: ${markWords[mark]}.` : `As delivered: ${usual.citation} (${mark}).`, note].join(' ').trim();
  if (name === 'footnote') return '{citation} stands for the citation.';
  return undefined;
}

function problemOf(name: TextName, text: string): string | undefined {
  if (name === 'footnote' && text.length > longestFootnote) return `Longer than ${longestFootnote} letters: the end is left out.`;
  if (name === 'lead' && text.length > longText)
    return 'Long: what has no room at the lower end of the page is not printed. Look at the sample.';
  return undefined;
}
