package engagortest

// Account is an account of the service. Its methods add and return data without a request.
type Account struct {
	model *model
	id    int64
}

// Account returns an account of the service, such as AccountID, which is the account of Client. An account that does not
// exist is created.
func (s *Server) Account(id int64) *Account {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.reach(id)
	return &Account{model: s.model, id: id}
}

// put adds a row to the account and returns it.
func put[T any](a *Account, add func(*account) *row) T {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	return as[T](add(a.model.find(a.id)))
}

// all returns the rows of a table.
func all[T any](a *Account, pick func(*account) *table) []T {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	var list []T
	for _, r := range pick(a.model.find(a.id)).rows {
		list = append(list, as[T](r))
	}
	return list
}

// one returns a row of a table.
func one[T any](a *Account, pick func(*account) *table, id string) (v T, ok bool) {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	r := pick(a.model.find(a.id)).byID[id]
	if r == nil {
		return v, false
	}
	return as[T](r), true
}
