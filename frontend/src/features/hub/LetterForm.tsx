import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove } from '@/api/client';
import { known, type LetterTemplate } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { toastDone } from '@/shared/ui/feedback';
import { useDraftForm } from '@/shared/useDraftForm';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';
import './letter.css';
import { LetterPreview } from './LetterPreview';
import { bare, inserted, LETTER_FIELDS, type LetterField, type LetterValues, unfilled } from './letterWords';

const ofTemplate = ({ words }: LetterTemplate): LetterValues =>
  Object.fromEntries(LETTER_FIELDS.map((key) => [key, words[key] ?? ''])) as LetterValues;

/** The words of the invitation beside the letter that they make. */
export function LetterForm({ template, etag }: { template: LetterTemplate; etag: string | null }) {
  const { t } = useTranslation();
  const { send, busy } = useSend();
  const draft = `letter.${template.provinceCode}`;
  const { form, base, setBase } = useDraftForm<LetterValues>(draft, ofTemplate(template), etag);
  const last = useRef<{ field: LetterField; at: HTMLInputElement | HTMLTextAreaElement }>(null);
  const params = { path: { province: template.provinceCode } };
  const { conflict, compare } = useTheirs(
    { form, setBase },
    getWithEtag('/api/v1/hubs/letter-templates/{province}', { params }),
    ofTemplate,
  );
  const stored = ofTemplate(template);
  const changed = LETTER_FIELDS.some((key) => form.values[key] !== stored[key]);

  const insert = (name: string) => {
    const { field, at } = last.current ?? { field: 'body' as const, at: null };
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
  const save = (v: LetterValues, version: string | null) => {
    const write = put('/api/v1/hubs/letter-templates/{province}', {
      params,
      body: known(v),
      headers: ifMatch(version),
    });
    const done = ({ etag: saved }: { etag: string | null }) => {
      dropDraft(draft);
      setBase(saved);
      form.clearErrors();
      toastDone(t('common.saved'));
    };
    return send(write, { done, conflict, failed: beside(form, LETTER_FIELDS) });
  };
  const input = (field: LetterField) => {
    const wrong = unfilled(form.values[field], template.placeholders);
    const props = form.getInputProps(field);
    return {
      label: t(`letterField.${field}`),
      ...props,
      onFocus: (e: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
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
    <div className="mk-letterpage">
      <form noValidate className="mk-noprint" onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(LETTER_FIELDS, (key) => t(`letterField.${key}`), save)}
          <p className="mk-muted" style={{ margin: 0 }}>
            {t(template.own ? 'letter.own' : 'letter.default')}
          </p>
          <fieldset className="mk-plainset mk-placeholders">
            <legend>{t('letter.placeholders')}</legend>
            <div>
              {template.placeholders.map(bare).map((name) => (
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
          </fieldset>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Textarea required {...input('office')} />
            <TextInput required {...input('numberPrefix')} />
          </SimpleGrid>
          <TextInput required {...input('subject')} />
          <Textarea {...input('reference')} />
          <Textarea {...input('enclosures')} />
          <Textarea required minRows={8} description={t('letter.bodyHint')} {...input('body')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput required {...input('signer')} />
            <TextInput required {...input('signerPosition')} />
            <TextInput required {...input('unit')} />
            <TextInput required {...input('phone')} />
          </SimpleGrid>
          <Group justify="flex-end">
            {template.own && (
              <ConfirmButton
                label={t('letter.reset')}
                title={t('letter.resetTitle')}
                text={t('letter.resetText')}
                confirm={t('letter.reset')}
                sends={() =>
                  remove('/api/v1/hubs/letter-templates/{province}', {
                    params,
                    headers: ifMatch(base.current),
                  })
                }
                done={() => {
                  dropDraft(draft);
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
                  setBase(etag);
                  dropDraft(draft);
                }}
              >
                {t('letter.drop')}
              </Button>
            )}
            <Button type="submit" loading={busy}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <LetterPreview words={form.values} province={template.provinceCode} />
    </div>
  );
}
