import { CopyButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { TemplateField } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Fold } from '@/shared/ui/Fold';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';

const FIELDS = get('/api/v1/monthly-reports/template/placeholders');
const KINDS = ['TEXT', 'BLOCK', 'ROW'] as const;

const matches = (field: TemplateField, sought: string) =>
  [field.name, field.alias, field.thai, field.english].some((text) =>
    text.toLowerCase().includes(sought.trim().toLowerCase()),
  );

/** All that a template may ask for, to be copied into it. */
export function TemplateFields({ used }: { used: readonly string[] }) {
  const { t } = useTranslation();
  const fields = useQuery(FIELDS);
  const [sought, setSought] = useState('');
  if (fields.error) return <Failed error={fields.error} retry={() => fields.refetch()} />;
  if (!fields.data) return <Bones lines={3} />;
  const found = fields.data.items.filter((field) => matches(field, sought));
  return (
    <>
      <h3>{t('reportTemplate.fields')}</h3>
      <TextInput
        aria-label={t('reportTemplate.seek')}
        placeholder={t('reportTemplate.seek')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        leftSection={<Icon name="search" size={16} />}
        style={{ maxWidth: 360, margin: '8px 0' }}
      />
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          of={found.filter((f) => f.kind === kind)}
          used={used}
          open={sought !== ''}
        />
      ))}
    </>
  );
}

function Kind({
  kind,
  of,
  used,
  open,
}: {
  kind: TemplateField['kind'];
  of: readonly TemplateField[];
  used: readonly string[];
  open: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  if (of.length === 0) return null;
  return (
    <Fold
      icon={kind === 'ROW' ? 'list' : 'file'}
      title={t(`reportTemplate.kind.${kind}`)}
      said={f.n(of.length)}
      open={open}
    >
      <p className="mk-small mk-muted">{t(`reportTemplate.kindHint.${kind}`)}</p>
      <ul className="mk-templatefields">
        {of.map((field) => (
          <li key={field.name}>
            <Field of={field} />
            <span>
              {f.lang === 'th' ? field.thai : field.english}
              {used.includes(field.name) && (
                <span className="mk-small mk-muted"> · {t('reportTemplate.used')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Field({ of }: { of: TemplateField }) {
  const { t } = useTranslation();
  const text = `{{${of.name}}}`;
  // browsers copy by themselves on https and localhost only
  if (!navigator.clipboard) return <code lang="th">{text}</code>;
  return (
    <CopyButton value={text} timeout={2000}>
      {({ copied, copy }) => (
        <button type="button" className="mk-templatefield" onClick={copy} title={t('common.copy')}>
          <code lang="th">{text}</code>
          <Icon name={copied ? 'check' : 'copy'} size={14} />
          <span className="visually-hidden" role="status">
            {copied ? t('common.copied') : ''}
          </span>
        </button>
      )}
    </CopyButton>
  );
}
