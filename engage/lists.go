package engage

func validateListLists(p ListListsParams) error {
	return checkPosition(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

func (p *ListListsParams) position() (string, error) {
	return position(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

func (p *ListListsParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func (p *ListPage) next() string {
	return next(p.NextCursor, p.HasMore, p.Data, func(l *List) string { return l.ID })
}
