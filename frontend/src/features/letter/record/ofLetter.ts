import type { Letter } from '@/api/types';

export interface OfLetter {
  letter: Letter;
  onClose: () => void;
}

/** Where the version has to be named that was seen. */
export interface OfVersion extends OfLetter {
  etag: string | null;
}

export const pathOf = ({ id }: { id: string }) => ({ params: { path: { id } } });
