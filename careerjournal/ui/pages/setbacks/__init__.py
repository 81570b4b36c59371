"""Setbacks: what rejections leave behind, the look back at one as a worksheet, feedback and skills."""
