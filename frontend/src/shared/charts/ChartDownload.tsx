import { useTranslation } from 'react-i18next';
import { type Cell, saveBlob, toCsv } from '../download';
import { DownloadMenu } from '../ui/DownloadMenu';

/** A chart as a picture, and what is behind it as data. */
export function ChartDownload({
  of,
  name,
  png,
  rows,
}: {
  of: string;
  name: string;
  png: () => Promise<Blob>;
  rows: () => Cell[][];
}) {
  const { t } = useTranslation();
  return (
    <DownloadMenu
      small
      of={of}
      items={[
        { icon: 'image', label: t('download.png'), run: async () => saveBlob(await png(), `${name}.png`) },
        { icon: 'file', label: t('download.csv'), run: async () => saveBlob(toCsv(rows()), `${name}.csv`) },
      ]}
    />
  );
}
