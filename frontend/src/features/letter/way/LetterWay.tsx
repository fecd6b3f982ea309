import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterItem, LetterKind } from '@/api/types';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';
import { letterPath } from '../asked';
import { Holder, LetterChip } from '../LetterChip';
import { isOpen } from '../letterWords';
import { BeginDialog } from './BeginDialog';
import { useStanding } from './useStanding';

interface About {
  kind: LetterKind;
  /** The hub or the visit. */
  subject: string;
  /** Whoever may write about it may begin its way. */
  may: boolean;
  /** There is room to say its number, and who has it. */
  told?: boolean;
}

/** Beside what is made of it: begins the way of a letter to a signature, or says where it is. */
export function LetterWay({ kind, subject, may, told }: About) {
  const { t } = useTranslation();
  const { letter, known } = useStanding(kind, subject);
  const [beginning, setBeginning] = useState(false);
  if (!known) return null;
  const begins = may && (!letter || !isOpen(letter));
  const name = t(`letterKind.${kind}`);
  return (
    <span className="mk-inline mk-noprint">
      {letter && <Standing letter={letter} told={told} />}
      {begins && (
        <Button
          size="compact-sm"
          variant={letter ? 'subtle' : 'light'}
          leftSection={<Icon name={letter ? 'plus' : 'upload'} size={14} />}
          aria-label={t(letter ? 'letterWay.anewOf' : 'letterWay.beginOf', { name })}
          onClick={() => setBeginning(true)}
        >
          {t(letter ? 'letterWay.anew' : 'letterWay.begin')}
        </Button>
      )}
      {beginning && <BeginDialog kind={kind} subject={subject} onClose={() => setBeginning(false)} />}
    </span>
  );
}

function Standing({ letter, told }: { letter: LetterItem; told: boolean | undefined }) {
  const { t } = useTranslation();
  const href = useHref();
  return (
    <>
      <Link
        className="mk-letterlink"
        to={href(letterPath(letter.id))}
        aria-label={`${t(`letterKind.${letter.kind}`)}: ${t(`letterState.${letter.state}`)}`}
      >
        <LetterChip state={letter.state} />
      </Link>
      {told && letter.letterNumber && (
        <span className="mk-small mk-muted">{t('letterWay.numbered', { number: letter.letterNumber })}</span>
      )}
      {told && letter.holder && (
        <span>
          {t('letterView.holder')} <Holder of={letter.holder} />
        </span>
      )}
    </>
  );
}
