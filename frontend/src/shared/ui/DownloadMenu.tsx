import { lazy, Suspense, useState } from 'react';
import { type Download, DownloadButton } from './DownloadButton';

const DownloadItems = lazy(() => import('./DownloadItems'));

interface Props {
  of: string;
  items: readonly Download[];
  /** Only the sign, where the heading beside it says what it is. */
  small?: boolean;
}

/** The forms in which a table or a picture can be taken away; what a menu is made of is loaded when the first one is opened. */
export function DownloadMenu(props: Props) {
  const [used, setUsed] = useState(false);
  const closed = (
    <DownloadButton of={props.of} small={props.small} aria-haspopup="menu" onClick={() => setUsed(true)} />
  );
  return used ? (
    <Suspense fallback={closed}>
      <DownloadItems {...props} />
    </Suspense>
  ) : (
    closed
  );
}
