import { Button } from 'antd';
import { useState } from 'react';
import { Route, Routes, useParams, useSearchParams } from 'react-router';
import { papersZh as t } from '../../copy/papers';
import { ContactBook } from './ContactBook';
import { fullAuthorisation } from './get-paper';
import type { Paper } from './paper';
import { PapersIndex } from './PapersIndex';
import { PaperOf, PaperView } from './PaperView';
import ReceiptPage from './ReceiptPage';
import { SignPage } from './SignPage';
import { TransferPage } from './TransferPage';

export default function PaperPage() {
  return (
    <Routes>
      <Route index element={<PapersIndex />} />
      <Route path="case/:number/receipt" element={<ReceiptPage />} />
      <Route path="case/:number/authorisation" element={<Authorisation />} />
      <Route path="case/:number/:paper" element={<OfCase />} />
      <Route path="guide/:itemId/:paper" element={<OfGuide />} />
      <Route path="book/contacts" element={<ContactBook />} />
      <Route path="book/:book" element={<Book />} />
      <Route path="transfer" element={<TransferPage />} />
      <Route path="sign/:kind" element={<SignPage />} />
    </Routes>
  );
}

function OfCase() {
  const { number = '', paper = '' } = useParams();
  return <PaperOf path={`/api/papers/cases/${encodeURIComponent(number)}/${encodeURIComponent(paper)}`} />;
}

function OfGuide() {
  const { itemId = '', paper = '' } = useParams();
  const [query] = useSearchParams();
  const answers = query.get('answers');
  const path = `/api/papers/guides/${encodeURIComponent(itemId)}/${encodeURIComponent(paper)}`;
  return <PaperOf path={answers ? `${path}?answers=${encodeURIComponent(answers)}` : path} />;
}

function Book() {
  const { book = '' } = useParams();
  const [query] = useSearchParams();
  const asked = query.toString();
  return <PaperOf path={`/api/papers/books/${encodeURIComponent(book)}${asked ? `?${asked}` : ''}`} />;
}

/** Masked until somebody asks for the whole numbers; that stands on the record. */
function Authorisation() {
  const { number = '' } = useParams();
  const [full, setFull] = useState<Paper>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  if (full) return <PaperView paper={full} />;
  const fill = async () => {
    setBusy(true);
    setError('');
    try {
      setFull(await fullAuthorisation(number));
    } catch (problem) {
      setError((problem as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PaperOf
      path={`/api/papers/cases/${encodeURIComponent(number)}/authorisation`}
      extra={
        <>
          <Button size="large" loading={busy} onClick={() => void fill()}>
            {t.fullId}
          </Button>
          {error && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
        </>
      }
    />
  );
}
