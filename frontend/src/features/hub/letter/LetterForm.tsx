import { Button, Group, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type FocusEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { getWithEtag, ifMatch, put, remove } from '@/api/client';
import { known, type LetterTemplate } from '@/api/types';
import { RecordForm } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { toastDone } from '@/shared/ui/feedback';
import './letter.css';
import { LetterPreview } from './LetterPreview';
import { bare, inserted, LETTER_FIELDS, type LetterField, type LetterValues, unfilled } from './letterWords';

const ofTemplate = ({ words }: LetterTemplate): LetterValues =>
  Object.fromEntries(LETTER_FIELDS.map((key) => [key, words[key] ?? ''])) as LetterValues;

/** The words of the invitation beside the letter that they make. */
export function LetterForm({ template, etag }: { template: LetterTemplate; etag: string | null }) {
  const { t } = useTranslation();
  const params = { path: { province: template.provinceCode } };
  const stored = ofTemplate(template);
  const record = useRecord({
    draft: `letter.${template.provinceCode}`,
    values: stored,
    etag,
    fields: {
      office: t('letterField.office'),
      numberPrefix: t('letterField.numberPrefix'),
      subject: t('letterField.subject'),
      reference: t('letterField.reference'),
      enclosures: t('letterField.enclosures'),
      body: t('letterField.body'),
      signer: t('letterField.signer'),
      signerPosition: t('letterField.signerPosition'),
      unit: t('letterField.unit'),
      phone: t('letterField.phone'),
    },
    write: (v, version) =>
      put('/api/v1/hubs/letter-templates/{province}', { params, body: known(v), headers: ifMatch(version) }),
    theirs: {
      query: getWithEtag('/api/v1/hubs/letter-templates/{province}', { params }),
      of: ofTemplate,
    },
  });
  const { form, base } = record;
  const last = useRef<{ field: LetterField; at: HTMLInputElement | HTMLTextAreaElement }>(null);
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
  const input = (field: LetterField) => {
    const wrong = unfilled(form.values[field], template.placeholders);
    const props = record.field(field);
    return {
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
      <RecordForm
        of={record}
        className="mk-noprint"
        buttons={
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
                  record.drop();
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
                  record.drop();
                }}
              >
                {t('letter.drop')}
              </Button>
            )}
            <Button type="submit" loading={record.busy}>
              {t('common.save')}
            </Button>
          </Group>
        }
      >
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
      </RecordForm>
      <LetterPreview words={form.values} province={template.provinceCode} />
    </div>
  );
}
