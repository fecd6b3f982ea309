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
};

export default lettersEn;
