import { useEffect, useMemo, useRef } from 'react';
import { blobOf } from '../../data/file';

type StoredPictureProps = Readonly<{ base64: string; mediaType: string; text: string; className?: string | undefined }>;

/** A stored picture, drawn from its bytes; no address of it leaves the window. */
export function StoredPicture({ base64, mediaType, text, className }: StoredPictureProps) {
  const picture = useRef<HTMLImageElement>(null);
  const blob = useMemo(() => blobOf(base64, mediaType), [base64, mediaType]);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    picture.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={picture} alt={text} className={className} draggable={false} />;
}
