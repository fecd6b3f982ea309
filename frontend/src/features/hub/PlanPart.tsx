import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, saveBlob, toCsv } from '@/shared/download';
import { DownloadMenu } from '@/shared/ui/DownloadMenu';
import './hub.css';

/** A part of a plan as rows, to be taken away as they are shown. */
export function Part({
  id,
  title,
  lead,
  file,
  rows,
  tools,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  file: string;
  rows: () => readonly (readonly Cell[])[];
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="mk-card" aria-labelledby={id}>
      <div className="mk-cardhead">
        <h2 id={id}>{title}</h2>
        <DownloadMenu
          small
          of={title}
          items={[
            {
              icon: 'file',
              label: t('download.csv'),
              run: async () => saveBlob(toCsv(rows()), `${file}.csv`),
            },
          ]}
        />
      </div>
      {lead && (
        <p className="mk-small mk-muted" style={{ margin: '0 0 8px' }}>
          {lead}
        </p>
      )}
      {tools}
      <div className="mk-tablewrap mk-sticky mk-stackable" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
    </section>
  );
}
