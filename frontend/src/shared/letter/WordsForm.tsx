import { Button, Group } from '@mantine/core';
import { type FocusEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../form/RecordForm';
import type { RecordState } from '../form/useRecord';
import { ConfirmButton } from '../ui/ConfirmButton';
import { toastDone } from '../ui/feedback';
import type { Sent } from '../useSend';
import './letter.css';
import { bare, inserted, unfilled } from './words';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** The words of a paper as they are written, each under its name. */
interface WordsRecord<F extends string> extends RecordState {
  form: {
    values: Record<F, string>;
    setFieldValue: (field: F, text: string) => void;
    setValues: (words: Record<F, string>) => void;
    clearErrors: () => void;
  };
  field: (name: F) => {
    label: string;
    error?: ReactNode;
    onFocus?: (event: FocusEvent<Typed>) => void;
  };
  base: RefObject<string | null>;
  drop: () => void;
}

export interface WordsInput {
  label: string;
  error: ReactNode;
  onFocus: (event: FocusEvent<Typed>) => void;
  lang: string;
}

/**
 * The words of a province for one of its papers: the program's until it writes its own, and again when it wants. What is filled in
 * is put where the cursor stands.
 */
export function WordsForm<F extends string>({
  of,
  stored,
  etag,
  own,
  placeholders,
  mayBeEmpty = [],
  first,
  reset,
  children,
}: {
  of: WordsRecord<F>;
  /** As they stand, and the version that says so. */
  stored: Record<F, string>;
  etag: string | null;
  /** Whether they are the province's own. */
  own: boolean;
  placeholders: readonly string[];
  /** Those of them of which there may be nothing: a line with one is left out then. */
  mayBeEmpty?: readonly string[];
  /** Where a placeholder goes before any field was chosen. */
  first: NoInfer<F>;
  /** Goes back to the program's. */
  reset: Sent;
  children: (input: (field: F) => WordsInput) => ReactNode;
}) {
  const { t } = useTranslation();
  const { form, base } = of;
  const resetting = useRef(false);
  // what it went back to is known once it was read anew
  useEffect(() => {
    if (own || !resetting.current) return;
    resetting.current = false;
    form.setValues(stored);
    form.clearErrors();
    base.current = etag;
    of.drop();
  }, [own, stored, etag, form, base, of]);
  const last = useRef<{ field: F; at: Typed }>(null);
  const changed = (Object.keys(stored) as F[]).some((key) => form.values[key] !== stored[key]);

  const insert = (name: string) => {
    const { field, at } = last.current ?? { field: first, at: null };
    const text = form.values[field];
    const [start, end] = [at?.selectionStart ?? text.length, at?.selectionEnd ?? text.length];
    const piece = `{${name}}`;
    form.setFieldValue(field, inserted(text, piece, start, end));
    // Once the field shows what was put in, writing goes on behind it.
    requestAnimationFrame(() => {
      at?.focus();
      at?.setSelectionRange(start + piece.length, start + piece.length);
    });
  };
  const input = (field: F): WordsInput => {
    const wrong = unfilled(form.values[field], placeholders);
    const props = of.field(field);
    return {
      ...props,
      onFocus: (e) => {
        props.onFocus?.(e);
        last.current = { field, at: e.currentTarget };
      },
      error:
        props.error ??
        (wrong.length > 0 ? t('letter.unknown', { names: wrong.map((w) => `{${w}}`).join(' ') }) : null),
      lang: 'th',
    };
  };
  return (
    <RecordForm
      of={of}
      className="mk-noprint"
      buttons={
        <Group justify="flex-end">
          {own && (
            <ConfirmButton
              label={t('letter.reset')}
              title={t('letter.resetTitle')}
              text={t('letter.resetText')}
              confirm={t('letter.reset')}
              sends={reset}
              done={() => {
                of.drop();
                resetting.current = true;
                toastDone(t('letter.wasReset'));
              }}
            />
          )}
          {changed && (
            <Button
              variant="default"
              onClick={() => {
                form.setValues(stored);
                form.clearErrors();
                base.current = etag;
                of.drop();
              }}
            >
              {t('letter.drop')}
            </Button>
          )}
          <Button type="submit" loading={of.busy}>
            {t('common.save')}
          </Button>
        </Group>
      }
    >
      <p className="mk-muted" style={{ margin: 0 }}>
        {t(own ? 'letter.own' : 'letter.default')}
      </p>
      <fieldset className="mk-plainset mk-placeholders">
        <legend>{t('letter.placeholders')}</legend>
        <div>
          {placeholders.map(bare).map((name) => (
            <button
              key={name}
              type="button"
              lang="th"
              className="mk-plain"
              // The field keeps the focus, and with it the place of the cursor.
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => insert(name)}
            >
              {`{${name}}`}
            </button>
          ))}
        </div>
        {mayBeEmpty.length > 0 && (
          <p className="mk-muted" style={{ margin: '6px 0 0' }}>
            {t('letter.mayBeEmpty', { names: mayBeEmpty.join(' ') })}
          </p>
        )}
      </fieldset>
      {children(input)}
    </RecordForm>
  );
}
