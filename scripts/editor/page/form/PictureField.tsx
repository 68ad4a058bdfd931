/** Takes a picture from this machine and shows it; the server keeps it when the record is saved. */
import { useContext, useState } from 'react';
import { pictureAddress } from '#scripts/editor/page/api.ts';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';

export function PictureField({ path, value, describedBy, isFaulty }: Described) {
  const { change, entryId } = useContext(FormContext);
  const [isMissing, setIsMissing] = useState(false);
  const chosen = toText(value);
  const address = chosen || (entryId === '' || isMissing ? '' : pictureAddress(entryId));
  return (
    <div className="picture-field">
      {address !== '' && <img src={address} alt="" onError={() => !chosen && setIsMissing(true)} />}
      <input
        id={elementId(path)}
        type="file"
        accept="image/*,.heic,.heif"
        aria-describedby={describedBy}
        aria-invalid={isFaulty || undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void readAsDataUrl(file).then((url) => change(path, url));
        }}
      />
    </div>
  );
}

const readAsDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('这个文件读不出来。'));
    reader.readAsDataURL(file);
  });
