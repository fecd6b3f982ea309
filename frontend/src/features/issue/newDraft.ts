/** What the form of a new issue is opened with. */
export interface AskedNew {
  localGovernment?: string;
  visit?: string;
  /** The reason that it is about. */
  about?: string;
  /** One that was told in the form of a visit and could neither be kept nor sent. */
  raised?: string;
}

/** The draft of a new issue: what is told of something else is another one. */
export const newDraft = ({ localGovernment = '', visit, about, raised }: AskedNew) =>
  `issue.new.${[localGovernment, visit, about, raised].filter((part) => part !== undefined).join('.')}`;
