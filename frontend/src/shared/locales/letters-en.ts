/** Of papers and of what is sent from them: the words that a province writes, previews, texts for LINE. */
import type lettersTh from './letters-th';

const lettersEn: typeof lettersTh = {
  letter: {
    own: 'This province uses words of its own.',
    default: "This province still uses the program's words. Change and save them to use your own.",
    placeholders: 'Press to insert at the cursor; filled in for each letter',
    bodyHint: 'One paragraph a line',
    mayBeEmpty:
      'There may be nothing for {{names}}: lines with them are left out then, and they can’t be in the subject',
    unknown: 'Nothing fills {{names}}',
    preview: 'Preview of the letter',
    previewHint: 'An A4 page with example values; letters are always Thai',
    reset: "Back to the program's words",
    resetTitle: "Go back to the program's words?",
    resetText: 'The words of the province are deleted.',
    wasReset: "Back to the program's words",
    drop: 'Drop changes',
    notYours: 'These words belong to the provincial office',
    notYoursText: 'Its officers and the administrator can change them.',
    provinceFirst: 'Each province has words of its own.',
  },
  paperForm: {
    pdf: 'PDF file',
    docx: 'Word (to edit)',
    xlsx: 'Excel file',
    open: 'Open in a new window',
    cannot: 'This device shows no papers within a page: open it in a new window or download it.',
  },
  line: {
    button: 'Text for LINE',
    column: 'For LINE',
    title: 'A text for the LINE group',
    titleOf: 'A text for {{name}}',
    forGroup: 'For a group: counts and praise, and nobody who is late by name. Change it before you copy.',
    unsought: 'It counts the whole list, whatever is searched for: that may be the name of one who is late.',
    forOne: 'For this province alone. Change it before you copy.',
    forOnly: 'For {{name}} alone, for it names what is late. Change it before you copy.',
    text: 'Text',
    byHand: 'Select all of it and copy',
  },
};

export default lettersEn;
