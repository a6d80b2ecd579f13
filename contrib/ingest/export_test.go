package ingest

// NewUnpackedWriter returns a Writer that stores one operation per record, for comparison.
func (q *Queue) NewUnpackedWriter() *Writer { return q.NewWriter(WriterOptions{unpacked: true}) }
