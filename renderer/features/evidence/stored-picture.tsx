import { useEffect, useRef } from 'react';

type StoredPictureProps = Readonly<{ blob: Blob; text: string; className?: string | undefined }>;

/** A stored picture, drawn from its bytes; no address of it leaves the window. */
export function StoredPicture({ blob, text, className }: StoredPictureProps) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    picture.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={picture} alt={text} className={className} draggable={false} />;
}
