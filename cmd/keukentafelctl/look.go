package main

import "keukentafel/app/words"

// lookSet changes how the window looks and speaks, where something is given.
func lookSet(c *call) error {
	language, text, contrast := c.text("language"), c.number("text"), c.text("contrast")
	if _, err := c.parse(0, 0); err != nil {
		return err
	}
	in, err := c.unlock()
	if err != nil {
		return err
	}
	s, err := in.Settings(c)
	if err != nil {
		return err
	}
	switch *language {
	case "":
	case string(words.NL), string(words.EN):
		s.Language = *language
	default:
		return usage("--language nl|en")
	}
	switch {
	case *text == 0:
	case *text >= 100 && *text <= 200:
		s.TextSize = float32(*text) / 100
	default:
		return usage("--text 100..200")
	}
	switch *contrast {
	case "":
	case "on", "off":
		s.HighContrast = *contrast == "on"
	default:
		return usage("--contrast on|off")
	}
	if err := in.SaveSettings(c, s); err != nil {
		return err
	}
	c.say("ctl.saved")
	return nil
}
