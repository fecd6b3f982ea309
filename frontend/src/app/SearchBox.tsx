import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import { StatusIcon } from '@/shared/status';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';

/** Ctrl+K: any local government by part of its name, short form or code. */
export default function SearchBox({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const href = useHref();
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 180);
  const [at, setAt] = useState(0);
  const found = useQuery({
    ...get('/api/v1/local-governments', { params: { query: { q: asked, size: 12 } } }),
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  });
  const items = asked.length > 1 ? (found.data?.items ?? []) : [];
  const open = (code: string | undefined) => {
    if (!code) return;
    onClose();
    navigate(href(`/local-governments/${code}`));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('search.title')}
      size="lg"
      centered={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <TextInput
        data-autofocus
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<Icon name="search" size={18} />}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls="search-results"
        aria-autocomplete="list"
        aria-activedescendant={items[at] ? `search-${items[at].code}` : undefined}
        value={q}
        onChange={(e) => {
          setQ(e.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(e) => {
          if (e.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1));
          else if (e.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
          else if (e.key === 'Enter') open(items[at]?.code);
          else return;
          e.preventDefault();
        }}
      />
      <div role="status" className="mk-small mk-muted" style={{ padding: '8px 2px' }}>
        {asked.length < 2
          ? t('search.hint')
          : found.isSuccess && items.length === 0
            ? t('search.nothing', { q: asked })
            : ''}
      </div>
      {found.error && asked.length > 1 ? (
        <Failed error={found.error} />
      ) : asked.length > 1 && found.isPending ? (
        <Bones lines={4} />
      ) : (
        <div id="search-results" role="listbox" aria-label={t('search.results')}>
          {items.map((lg, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field above
            <div
              key={lg.code}
              id={`search-${lg.code}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onClick={() => open(lg.code)}
              style={{
                padding: '8px 10px',
                borderRadius: 6,
                cursor: 'pointer',
                display: 'flex',
                gap: 10,
                alignItems: 'center',
                background: i === at ? 'var(--mk-accent-soft)' : undefined,
              }}
            >
              <StatusIcon status={lg.status} />
              <span style={{ minWidth: 0 }}>
                {lg.name}
                <span className="mk-small mk-muted" style={{ display: 'block' }}>
                  {lg.code} · {lg.district.name} · {lg.province.name}
                </span>
              </span>
            </div>
          ))}
        </div>
      )}
    </Modal>
  );
}
