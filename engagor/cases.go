package engagor

func validateListCases(params ListCasesParams) error { return checkSort(params.Sort) }
